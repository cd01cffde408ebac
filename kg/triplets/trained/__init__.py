"""An extractor of triplets that is trained on labelled sentences (extra `train`).

`extractor.py` uses one and `training.py` makes one; only they and `files.py` are
imported without torch.
"""

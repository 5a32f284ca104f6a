"""The makers' tool of the pictures: in the folder above, `python -m parts.assemble` draws them all again.

`ink` has colours and strokes, `people` with `heads`, `looks` and `poses` everybody who appears, `land` and
`things` what stands around, `marks` what says yes and no; `danger`, `places`, `ways`, `known` and `inside`
put the pictures together.
"""

"""An XForm to a form that can be filled."""

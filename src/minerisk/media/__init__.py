"""Files that people attach: checked by what they hold; pictures cleaned in a process of their own."""

"""Learn: content packs, reading a lesson, showing it to a group, and the published figures of the country."""

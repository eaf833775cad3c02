"""A draft's check for people: on the screen, as a sheet, as a page."""

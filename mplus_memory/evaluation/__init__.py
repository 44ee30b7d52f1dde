"""Measuring what memory keeps and finds."""

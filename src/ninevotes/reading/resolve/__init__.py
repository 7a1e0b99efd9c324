"""What mentions mean in their document: days, speakers, the meeting, the text."""

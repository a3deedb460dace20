unsafe { var size = sizeof(int); }

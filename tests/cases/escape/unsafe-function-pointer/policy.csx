unsafe { delegate*<int> call = null; }

AppContext.SetSwitch("x", true);

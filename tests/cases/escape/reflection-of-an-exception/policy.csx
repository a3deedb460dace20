var error = new InvalidOperationException("x");
var site = error.TargetSite;

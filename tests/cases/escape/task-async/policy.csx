async void Later() { }
Later();

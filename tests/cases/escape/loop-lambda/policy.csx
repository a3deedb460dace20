Func<bool> always = () => true;
while (always()) { }

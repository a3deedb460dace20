Func<object?>? last = null;
while (true)
{
    var before = last;
    var block = new byte[100000];
    last = () => (before, block);
}

void Look()
{
    var bytes = "text"u8;
}
Look();

void Read()
{
    using var stream = new System.IO.FileStream("/etc/passwd", (System.IO.FileMode)3);
}
Read();

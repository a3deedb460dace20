var text = "";
for (int i = 0, j = 10; i < j; i += 3, j--)
    text += $"{i}-{j} ";
var left = 3;
while (left-- > 0)
{
    if (left == 1)
        continue;
    text += left;
}
do text += "!"; while (text.Length < 5);
Violation(Mesh, text);

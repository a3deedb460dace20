var log = "";
IEnumerable<int> Numbers()
{
    try { yield return 1; yield return 2; }
    finally { log += "done"; }
}
foreach (var number in Numbers())
    if (number == 1)
        break;
Violation(Mesh, log);

object value = Mesh;
if (value is System.Reflection.MemberInfo member)
    Violation(Mesh, member.Name);

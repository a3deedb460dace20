System.Reflection.Assembly? none = default;

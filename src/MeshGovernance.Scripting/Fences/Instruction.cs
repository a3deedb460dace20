using System.Reflection.Metadata;

namespace MeshGovernance.Scripting.Fences;

/// <summary>One instruction of a method: where it stands, what it does, and the row of a table that it names, if any.</summary>
internal readonly record struct Instruction(int Offset, ILOpCode Code, int Token)
{
    /// <summary>Whether it reads or writes memory that no object, local or argument holds, or calls through an address.</summary>
    internal bool TouchesMemory => Code is ILOpCode.Calli or ILOpCode.Jmp or ILOpCode.Localloc or ILOpCode.Cpblk or ILOpCode.Initblk or ILOpCode.Cpobj
        or ILOpCode.Arglist or ILOpCode.Mkrefany or ILOpCode.Refanyval or ILOpCode.Refanytype or ILOpCode.Unaligned or ILOpCode.Conv_i or ILOpCode.Conv_u
        or ILOpCode.Ldind_i or ILOpCode.Stind_i or ILOpCode.Conv_ovf_u or ILOpCode.Conv_ovf_i_un or ILOpCode.Conv_ovf_u_un;

    /// <summary>Whether it is one of those that set constants: those of a script, and the lambdas that the compiler keeps.</summary>
    internal bool SetsConstant => Code is ILOpCode.Newobj or ILOpCode.Stsfld or ILOpCode.Ret or ILOpCode.Nop or ILOpCode.Ldc_r8 or ILOpCode.Conv_i8
        || Code is >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i8;

    /// <summary>The instructions of a method, in their order.</summary>
    internal static List<Instruction> In(MethodBodyBlock body)
    {
        var instructions = new List<Instruction>();
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var offset = code.Offset;
            int value = code.ReadByte();
            var operation = (ILOpCode)(value == 0xFE ? 0xFE00 + code.ReadByte() : value);
            var token = 0;
            if (operation == ILOpCode.Switch)
                code.Offset += checked((int)code.ReadUInt32() * 4);
            else if (HasToken(operation))
                token = code.ReadInt32();
            else
                code.Offset += SizeOfOperand(operation);
            instructions.Add(new Instruction(offset, operation, token));
        }

        return instructions;
    }

    private static bool HasToken(ILOpCode code) => code is ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Cpobj or ILOpCode.Ldobj
        or ILOpCode.Ldstr or ILOpCode.Newobj or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld
        or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld or ILOpCode.Stobj or ILOpCode.Box or ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem
        or ILOpCode.Stelem or ILOpCode.Unbox_any or ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Ldtoken or ILOpCode.Ldftn or ILOpCode.Ldvirtftn
        or ILOpCode.Initobj or ILOpCode.Constrained or ILOpCode.Sizeof;

    private static int SizeOfOperand(ILOpCode code) => code switch
    {
        >= ILOpCode.Ldarg_s and <= ILOpCode.Stloc_s or ILOpCode.Ldc_i4_s or ILOpCode.Leave_s or ILOpCode.Unaligned => 1,
        >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s => 1,
        >= ILOpCode.Ldarg and <= ILOpCode.Stloc => 2,
        >= ILOpCode.Br and <= ILOpCode.Blt_un or ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Leave => 4,
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 8,
        _ => 0,
    };
}

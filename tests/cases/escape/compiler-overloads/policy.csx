static class O
{
    public static int F(Func<T0, int> f) => 1;
    public static int F(Func<T1, int> f) => 1;
    public static int F(Func<T2, int> f) => 1;
    public static int F(Func<T3, int> f) => 1;
    public static int F(Func<T4, int> f) => 1;
    public static int F(Func<T5, int> f) => 1;
    public static int F(Func<T6, int> f) => 1;
    public static int F(Func<T7, int> f) => 1;
    public static int F(Func<T8, int> f) => 1;
    public static int F(Func<T9, int> f) => 1;
    public static int F(Func<T10, int> f) => 1;
    public static int F(Func<T11, int> f) => 1;
    public static int F(Func<T12, int> f) => 1;
    public static int F(Func<T13, int> f) => 1;
    public static int F(Func<T14, int> f) => 1;
    public static int F(Func<T15, int> f) => 1;
    public static int F(Func<T16, int> f) => 1;
    public static int F(Func<T17, int> f) => 1;
    public static int F(Func<T18, int> f) => 1;
    public static int F(Func<T19, int> f) => 1;
    public static int F(Func<T20, int> f) => 1;
    public static int F(Func<T21, int> f) => 1;
    public static int F(Func<T22, int> f) => 1;
    public static int F(Func<T23, int> f) => 1;
    public static int F(Func<T24, int> f) => 1;
    public static int F(Func<T25, int> f) => 1;
    public static int F(Func<T26, int> f) => 1;
    public static int F(Func<T27, int> f) => 1;
    public static int F(Func<T28, int> f) => 1;
    public static int F(Func<T29, int> f) => 1;
    public static int F(Func<T30, int> f) => 1;
    public static int F(Func<T31, int> f) => 1;
    public static int F(Func<T32, int> f) => 1;
    public static int F(Func<T33, int> f) => 1;
    public static int F(Func<T34, int> f) => 1;
    public static int F(Func<T35, int> f) => 1;
    public static int F(Func<T36, int> f) => 1;
    public static int F(Func<T37, int> f) => 1;
    public static int F(Func<T38, int> f) => 1;
    public static int F(Func<T39, int> f) => 1;
    public static int F(Func<T40, int> f) => 1;
    public static int F(Func<T41, int> f) => 1;
    public static int F(Func<T42, int> f) => 1;
    public static int F(Func<T43, int> f) => 1;
    public static int F(Func<T44, int> f) => 1;
    public static int F(Func<T45, int> f) => 1;
    public static int F(Func<T46, int> f) => 1;
    public static int F(Func<T47, int> f) => 1;
    public static int F(Func<T48, int> f) => 1;
    public static int F(Func<T49, int> f) => 1;
    public static int F(Func<T50, int> f) => 1;
    public static int F(Func<T51, int> f) => 1;
    public static int F(Func<T52, int> f) => 1;
    public static int F(Func<T53, int> f) => 1;
    public static int F(Func<T54, int> f) => 1;
    public static int F(Func<T55, int> f) => 1;
    public static int F(Func<T56, int> f) => 1;
    public static int F(Func<T57, int> f) => 1;
    public static int F(Func<T58, int> f) => 1;
    public static int F(Func<T59, int> f) => 1;
    public static int F(Func<T60, int> f) => 1;
    public static int F(Func<T61, int> f) => 1;
    public static int F(Func<T62, int> f) => 1;
    public static int F(Func<T63, int> f) => 1;
    public static int F(Func<T64, int> f) => 1;
    public static int F(Func<T65, int> f) => 1;
    public static int F(Func<T66, int> f) => 1;
    public static int F(Func<T67, int> f) => 1;
    public static int F(Func<T68, int> f) => 1;
    public static int F(Func<T69, int> f) => 1;
    public static int F(Func<T70, int> f) => 1;
    public static int F(Func<T71, int> f) => 1;
    public static int F(Func<T72, int> f) => 1;
    public static int F(Func<T73, int> f) => 1;
    public static int F(Func<T74, int> f) => 1;
    public static int F(Func<T75, int> f) => 1;
    public static int F(Func<T76, int> f) => 1;
    public static int F(Func<T77, int> f) => 1;
    public static int F(Func<T78, int> f) => 1;
    public static int F(Func<T79, int> f) => 1;
}

class T0 { public int A0; }
class T1 { public int A1; }
class T2 { public int A2; }
class T3 { public int A3; }
class T4 { public int A4; }
class T5 { public int A5; }
class T6 { public int A6; }
class T7 { public int A7; }
class T8 { public int A8; }
class T9 { public int A9; }
class T10 { public int A10; }
class T11 { public int A11; }
class T12 { public int A12; }
class T13 { public int A13; }
class T14 { public int A14; }
class T15 { public int A15; }
class T16 { public int A16; }
class T17 { public int A17; }
class T18 { public int A18; }
class T19 { public int A19; }
class T20 { public int A20; }
class T21 { public int A21; }
class T22 { public int A22; }
class T23 { public int A23; }
class T24 { public int A24; }
class T25 { public int A25; }
class T26 { public int A26; }
class T27 { public int A27; }
class T28 { public int A28; }
class T29 { public int A29; }
class T30 { public int A30; }
class T31 { public int A31; }
class T32 { public int A32; }
class T33 { public int A33; }
class T34 { public int A34; }
class T35 { public int A35; }
class T36 { public int A36; }
class T37 { public int A37; }
class T38 { public int A38; }
class T39 { public int A39; }
class T40 { public int A40; }
class T41 { public int A41; }
class T42 { public int A42; }
class T43 { public int A43; }
class T44 { public int A44; }
class T45 { public int A45; }
class T46 { public int A46; }
class T47 { public int A47; }
class T48 { public int A48; }
class T49 { public int A49; }
class T50 { public int A50; }
class T51 { public int A51; }
class T52 { public int A52; }
class T53 { public int A53; }
class T54 { public int A54; }
class T55 { public int A55; }
class T56 { public int A56; }
class T57 { public int A57; }
class T58 { public int A58; }
class T59 { public int A59; }
class T60 { public int A60; }
class T61 { public int A61; }
class T62 { public int A62; }
class T63 { public int A63; }
class T64 { public int A64; }
class T65 { public int A65; }
class T66 { public int A66; }
class T67 { public int A67; }
class T68 { public int A68; }
class T69 { public int A69; }
class T70 { public int A70; }
class T71 { public int A71; }
class T72 { public int A72; }
class T73 { public int A73; }
class T74 { public int A74; }
class T75 { public int A75; }
class T76 { public int A76; }
class T77 { public int A77; }
class T78 { public int A78; }
class T79 { public int A79; }

var x = O.F(a => O.F(b => O.F(c => O.F(d => a.A1 + b.A2 + c.A3 + d.A4))));

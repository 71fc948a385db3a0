namespace OverfitWeb.Engine.Analysis;

/// <summary>
/// Blue for −1, white for 0, red for 1: ColorBrewer's RdBu with 11 classes, which the colour-blind can read, its middle made
/// white, and straight lines between its colours (Harrower and Brewer 2003).
/// </summary>
public static class DivergingPalette
{
    /// <summary>From −1 to 1 in steps of 0.2, three bytes a colour.</summary>
    private static ReadOnlySpan<byte> Anchors =>
    [
        0x05, 0x30, 0x61, 0x21, 0x66, 0xAC, 0x43, 0x93, 0xC3, 0x92, 0xC5, 0xDE, 0xD1, 0xE5, 0xF0,
        0xFF, 0xFF, 0xFF,
        0xFD, 0xDB, 0xC7, 0xF4, 0xA5, 0x82, 0xD6, 0x60, 0x4D, 0xB2, 0x18, 0x2B, 0x67, 0x00, 0x1F,
    ];

    /// <summary>Black: what is not a number.</summary>
    private static ReadOnlySpan<byte> NotANumber => [0, 0, 0];

    /// <summary>Writes the colour of a value.</summary>
    /// <param name="value">−1 … 1, what lies beyond is taken for the end; NaN is black.</param>
    /// <param name="rgb">Red, green, blue; written.</param>
    public static void Write(float value, Span<byte> rgb)
    {
        if (float.IsNaN(value))
        {
            NotANumber.CopyTo(rgb);
            return;
        }

        float place = (Math.Clamp(value, -1, 1) + 1) * 5;
        int below = Math.Min((int)place, 9);
        float part = place - below;
        for (int i = 0; i < 3; i++)
        {
            float from = Anchors[(below * 3) + i];
            rgb[i] = (byte)MathF.Round(from + (part * (Anchors[(below * 3) + 3 + i] - from)));
        }
    }
}

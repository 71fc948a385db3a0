namespace OverfitWeb.Api.Pictures;

/// <summary>What the bytes of a pixel are; the numbers are those of the file format (PNG 1.2, section 11.2.2).</summary>
internal enum PngColor : byte
{
    /// <summary>One byte: 0 black … 255 white.</summary>
    Gray = 0,

    /// <summary>Three bytes: red, green, blue.</summary>
    Rgb = 2,
}

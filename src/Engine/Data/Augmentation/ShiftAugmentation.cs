using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Data.Augmentation;

/// <summary>
/// Moves the image by whole pixels, each direction drawn evenly from −max … max
/// (Simard, Steinkraus and Platt 2003, section 2: translations).
/// </summary>
/// <param name="maxPixels">Farthest shift, at least 1.</param>
public sealed class ShiftAugmentation(int maxPixels) : IAugmentation
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IAugmentation> Descriptor { get; } = new()
    {
        Kind = "shift",
        Name = new("이동", "Shift"),
        Description = new(
            "훈련 이미지를 뽑을 때마다 가로와 세로로 무작위로 옮깁니다.",
            "Moves each training image at random, sideways and up or down, every time it is drawn."),
        Source = "Simard, Steinkraus & Platt 2003, section 2",
        Parameters =
        [
            new("maxPixels", ParameterKind.Integer, new("옮길 수 있는 최대 픽셀 수입니다.", "Farthest shift in pixels, in each direction."))
            {
                Default = 2, Minimum = 1, Maximum = 14,
            },
        ],
        Create = values => new ShiftAugmentation((int)values.Number("maxPixels")),
    };

    /// <inheritdoc/>
    public string Name => "shift";

    /// <inheritdoc/>
    public void Apply<T>(NumPyRandom random, ReadOnlySpan<T> image, int side, Span<T> changed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<long> shift = stackalloc long[2];
        random.Integers(-maxPixels, maxPixels + 1, shift);
        (int right, int down) = ((int)shift[0], (int)shift[1]);
        int width = Math.Max(0, side - Math.Abs(right));
        changed.Clear();
        for (int row = Math.Max(0, down); row < side + Math.Min(0, down); row++)
        {
            ReadOnlySpan<T> source = image.Slice(((row - down) * side) + Math.Clamp(-right, 0, side), width);
            source.CopyTo(changed[((row * side) + Math.Clamp(right, 0, side))..]);
        }
    }
}

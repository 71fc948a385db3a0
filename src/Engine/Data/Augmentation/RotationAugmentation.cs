using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Data.Augmentation;

/// <summary>
/// Turns the image about its centre by an angle drawn evenly from −max … max; a pixel is interpolated between the four
/// that it falls among (Simard, Steinkraus and Platt 2003, section 2: affine distortions, bilinear interpolation).
/// </summary>
/// <param name="maxDegrees">Largest angle in degrees, above 0.</param>
public sealed class RotationAugmentation(double maxDegrees) : IAugmentation
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IAugmentation> Descriptor { get; } = new()
    {
        Kind = "rotation",
        Name = new("회전", "Rotation"),
        Description = new(
            "훈련 이미지를 뽑을 때마다 중심을 축으로 무작위로 돌립니다.",
            "Turns each training image at random about its centre, every time it is drawn."),
        Source = "Simard, Steinkraus & Platt 2003, section 2",
        Parameters =
        [
            new("maxDegrees", ParameterKind.Number, new("가장 큰 회전 각도(도)입니다.", "Largest angle, in degrees."))
            {
                Default = 10, Minimum = 0, ExclusiveMinimum = true, Maximum = 180,
            },
        ],
        Create = values => new RotationAugmentation(values.Number("maxDegrees")),
    };

    /// <inheritdoc/>
    public string Name => "rotation";

    /// <inheritdoc/>
    public void Apply<T>(NumPyRandom random, ReadOnlySpan<T> image, int side, Span<T> changed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double angle = maxDegrees * ((2 * random.NextDouble()) - 1) * Math.PI / 180;
        (double sin, double cos) = Math.SinCos(angle);
        double centre = (side - 1) / 2.0;
        for (int row = 0; row < side; row++)
        {
            for (int column = 0; column < side; column++)
            {
                double x = column - centre;
                double y = row - centre;
                changed[(row * side) + column] = T.CreateTruncating(
                    Between(image, side, (cos * x) + (sin * y) + centre, (cos * y) - (sin * x) + centre));
            }
        }
    }

    /// <summary>The image at a place between pixels.</summary>
    private static double Between<T>(ReadOnlySpan<T> image, int side, double x, double y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int left = (int)Math.Floor(x);
        int top = (int)Math.Floor(y);
        double right = x - left;
        double bottom = y - top;
        return ((1 - bottom) * (((1 - right) * At(image, side, left, top)) + (right * At(image, side, left + 1, top))))
            + (bottom * (((1 - right) * At(image, side, left, top + 1)) + (right * At(image, side, left + 1, top + 1))));
    }

    private static double At<T>(ReadOnlySpan<T> image, int side, int column, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (uint)column < (uint)side && (uint)row < (uint)side ? double.CreateTruncating(image[(row * side) + column]) : 0;
}

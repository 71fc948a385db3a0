using System.Numerics;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Data.Augmentation;

/// <summary>Changes a training image at random each time it is drawn, so that the network never sees quite the same one twice.</summary>
public interface IAugmentation
{
    /// <summary>Name of its random stream.</summary>
    string Name { get; }

    /// <summary>Makes a changed image; what comes in from outside is 0, the background.</summary>
    /// <param name="random">The stream to draw from; the number of draws does not depend on the image.</param>
    /// <param name="image">side × side, row-major.</param>
    /// <param name="side">Pixels a row.</param>
    /// <param name="changed">side × side; written; not <paramref name="image"/>.</param>
    void Apply<T>(NumPyRandom random, ReadOnlySpan<T> image, int side, Span<T> changed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

using System.Numerics;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Initializers;

/// <summary>Draws a layer's initial weights. Biases begin at zero and draw nothing.</summary>
public interface IInitializer
{
    /// <summary>Fills one weight matrix.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="inputs">Rows.</param>
    /// <param name="outputs">Columns.</param>
    /// <param name="weights">inputs × outputs, row-major.</param>
    void Fill<T>(NumPyRandom random, int inputs, int outputs, Span<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Data.Sampling;

/// <summary>Each image independently, as <c>np.random.choice(count, batchSize)</c>.</summary>
/// <param name="count">Training images.</param>
/// <param name="random">The book's stream.</param>
public sealed class WithReplacement(int count, NumPyRandom random) : IImageOrder
{
    /// <inheritdoc/>
    public void Next(Span<int> indices) => random.Choice(count, indices);

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
    }

    /// <inheritdoc/>
    public void Load(StateReader reader)
    {
    }
}

using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Data.Sampling;

/// <summary>Says which training image comes next.</summary>
public interface IImageOrder : IStateful
{
    /// <summary>The next images' numbers.</summary>
    /// <param name="indices">Filled.</param>
    void Next(Span<int> indices);
}

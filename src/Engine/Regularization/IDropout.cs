namespace OverfitWeb.Engine.Regularization;

/// <summary>How units are dropped in training, and what makes up for it.</summary>
public interface IDropout
{
    /// <summary>The rule behind hidden layer <paramref name="layer"/> (0 at the input).</summary>
    DropoutRule RuleFor(int layer);
}

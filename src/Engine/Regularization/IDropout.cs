namespace OverfitWeb.Engine.Regularization;

/// <summary>How units are dropped in training, and what makes up for it.</summary>
public interface IDropout
{
    /// <summary>Probability of dropping a unit of hidden layer <paramref name="layer"/> (0 at the input).</summary>
    double RatioAt(int layer);

    /// <summary>What dropping with probability <paramref name="ratio"/> means for training and for evaluation.</summary>
    DropoutRule RuleOf(double ratio);
}

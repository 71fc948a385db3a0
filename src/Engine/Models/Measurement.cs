namespace OverfitWeb.Engine.Models;

/// <summary>Networks measured on a set of images, together and each.</summary>
/// <param name="Average">Of their averaged probabilities; for a single network its own.</param>
/// <param name="Members">Each network's own, in order.</param>
/// <param name="MajorityCorrect">
/// Images whose label most networks answer; where classes have the same number of votes, the one with the higher averaged
/// probability counts.
/// </param>
public sealed record Measurement(Evaluation Average, IReadOnlyList<Evaluation> Members, int MajorityCorrect)
{
    /// <summary>Fraction classified rightly by majority vote.</summary>
    public double MajorityAccuracy => MajorityCorrect / (double)Average.Count;

    /// <summary>Whether every loss is a finite number.</summary>
    public bool IsFinite => double.IsFinite(Average.Loss) && Members.All(member => double.IsFinite(member.Loss));
}

namespace OverfitWeb.Contracts.Analysis;

/// <summary>
/// Training images with right and with wrong labels, apart: whether the wrong ones were learned by heart or seen through.
/// What is neither memorised nor recovered is taken for a third class.
/// </summary>
/// <param name="CleanCount">Images that kept their label.</param>
/// <param name="CleanAccuracy">Fraction of those classified rightly; null without any.</param>
/// <param name="NoisyCount">Images that were trained on with a wrong label.</param>
/// <param name="MemorizedCount">Of those, the ones taken for the wrong label.</param>
/// <param name="MemorizedFraction">The same as a fraction; null without any.</param>
/// <param name="RecoveredCount">Of those, the ones taken for what they truly are.</param>
/// <param name="RecoveredFraction">The same as a fraction; null without any.</param>
public sealed record LabelNoiseResult(
    int CleanCount,
    double? CleanAccuracy,
    int NoisyCount,
    int MemorizedCount,
    double? MemorizedFraction,
    int RecoveredCount,
    double? RecoveredFraction);

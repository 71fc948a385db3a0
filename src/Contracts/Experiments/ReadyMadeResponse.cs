namespace OverfitWeb.Contracts.Experiments;

/// <summary>An experiment that needs one button.</summary>
/// <param name="Id">The value of <c>readyMade</c> in <c>POST /experiments</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Question">What it answers, in a sentence.</param>
/// <param name="Explanation">What one sees, and why, in some sentences.</param>
/// <param name="Picture">What fits its results best.</param>
/// <param name="Measures">What to look at first: ids of measures of <c>GET /experiments/{id}/results</c>.</param>
/// <param name="Small">What it takes at small scale.</param>
/// <param name="Full">What it takes at full scale.</param>
public sealed record ReadyMadeResponse(
    string Id,
    LocalizedText Name,
    LocalizedText Question,
    LocalizedText Explanation,
    ExperimentPicture Picture,
    IReadOnlyList<string> Measures,
    ReadyMadeSize Small,
    ReadyMadeSize Full);

/// <summary>What a ready-made experiment takes, with nothing reused.</summary>
/// <param name="Groups">Number of groups.</param>
/// <param name="Seeds">Number of seeds.</param>
/// <param name="Runs">Number of runs; 0 where it is computed without any.</param>
/// <param name="EstimatedSeconds">Seconds from its start to its end, with this service's workers side by side.</param>
/// <param name="IsUpperBound">Whether early stopping may end some of the trainings before their last epoch, so that it takes this time at most.</param>
public sealed record ReadyMadeSize(int Groups, int Seeds, int Runs, double EstimatedSeconds, bool IsUpperBound = false);

namespace OverfitWeb.Contracts.Runs;

/// <summary>Thinned accuracy curves of several runs, for small pictures beside their names.</summary>
/// <param name="Items">One a run that exists, in the order asked for.</param>
public sealed record SparklinesResponse(IReadOnlyList<Sparkline> Items);

/// <summary>A run's accuracy curves at evenly spaced records, the first and the last among them; empty before the first.</summary>
/// <param name="Run">The run.</param>
/// <param name="Seq">Numbers of the records.</param>
/// <param name="Train">Fraction of the training images classified rightly, at each.</param>
/// <param name="Test">Fraction of the test images classified rightly, at each.</param>
public sealed record Sparkline(Guid Run, IReadOnlyList<int> Seq, IReadOnlyList<double> Train, IReadOnlyList<double> Test);

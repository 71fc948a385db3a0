using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>A run's curve, thinned, for a small picture; it grows with the newest record of each delivery.</summary>
public sealed class Spark
{
    private const int MostPoints = 64;

    private readonly List<(int Seq, double Train, double Test)> _points = [];

    /// <summary>Number, train accuracy and test accuracy of each record kept.</summary>
    public IReadOnlyList<(int Seq, double Train, double Test)> Points => _points;

    /// <summary>Begins with what the service sent.</summary>
    public static Spark Of(Sparkline line)
    {
        var spark = new Spark();
        for (int at = 0; at < line.Seq.Count; at++)
            spark.Add(line.Seq[at], line.Train[at], line.Test[at]);
        return spark;
    }

    /// <summary>Takes a run's newest record, unless it is there already.</summary>
    public void Grow(MetricRecord? last)
    {
        if (last is not null && (_points.Count == 0 || last.Seq > _points[^1].Seq))
            Add(last.Seq, last.TrainAccuracy, last.TestAccuracy);
    }

    private void Add(int seq, double train, double test)
    {
        _points.Add((seq, train, test));
        if (_points.Count <= MostPoints)
            return;

        // Every other one goes, but for the first and the last.
        for (int at = _points.Count - 2; at > 0; at -= 2)
            _points.RemoveAt(at);
    }
}

namespace OverfitWeb.Engine.Analysis;

/// <summary>How often images of each label are taken for each class: rows are labels, columns predicted classes.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[] _counts;

    private ConfusionMatrix(int classes)
    {
        Classes = classes;
        _counts = new int[checked(classes * classes)];
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Images in all.</summary>
    public int Count { get; private init; }

    /// <summary>Images on the diagonal.</summary>
    public int Correct
    {
        get
        {
            int sum = 0;
            for (int i = 0; i < Classes; i++)
                sum += this[i, i];
            return sum;
        }
    }

    /// <summary>Fraction classified rightly.</summary>
    public double Accuracy => Correct / (double)Count;

    /// <summary>Images of one label that are taken for one class.</summary>
    public int this[int label, int predicted] => _counts[(label * Classes) + predicted];

    /// <summary>Counts the images.</summary>
    public static ConfusionMatrix Of(Predictions predictions)
    {
        ConfusionMatrix matrix = new(predictions.Classes) { Count = predictions.Count };
        for (int image = 0; image < predictions.Count; image++)
            matrix._counts[(predictions.Label(image) * predictions.Classes) + predictions.PredictedClass(image)]++;
        return matrix;
    }

    /// <summary>Images with this label: the sum of a row.</summary>
    public int LabelCount(int label)
    {
        int sum = 0;
        for (int predicted = 0; predicted < Classes; predicted++)
            sum += this[label, predicted];
        return sum;
    }

    /// <summary>Images taken for this class: the sum of a column.</summary>
    public int PredictedCount(int predicted)
    {
        int sum = 0;
        for (int label = 0; label < Classes; label++)
            sum += this[label, predicted];
        return sum;
    }

    /// <summary>Accuracy on the images of one label, its recall; null where there is no such image.</summary>
    public double? Recall(int label) => Ratio(this[label, label], LabelCount(label));

    /// <summary>Fraction of the images taken for one class that are of it; null where none is taken for it.</summary>
    public double? Precision(int predicted) => Ratio(this[predicted, predicted], PredictedCount(predicted));

    private static double? Ratio(int part, int whole) => whole == 0 ? null : part / (double)whole;
}

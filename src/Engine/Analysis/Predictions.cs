using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.Analysis;

/// <summary>
/// What somebody — one network, an ensemble, Monte-Carlo dropout — says about labelled images. A network that diverged says
/// NaN: such an image has no confidence, and its predicted class is that of the first NaN, by <see cref="Decision"/>, so that
/// accuracies agree with those of the records.
/// </summary>
public sealed class Predictions
{
    private readonly double[] _probabilities;
    private readonly int[] _predicted;

    /// <param name="probabilities">Images × classes, row-major; each row sums to 1. Kept, not copied.</param>
    /// <param name="labels">One class number (0 … classes − 1) an image. Kept, not copied.</param>
    /// <param name="classes">Number of classes, at least 1.</param>
    /// <exception cref="ArgumentException">
    /// There is no image, probabilities and labels do not belong to the same number of images, or a label is no class.
    /// </exception>
    public Predictions(double[] probabilities, ReadOnlyMemory<byte> labels, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (labels.IsEmpty || (long)labels.Length * classes != probabilities.Length)
            throw new ArgumentException($"{probabilities.Length} probabilities do not make {labels.Length} images of {classes} classes.", nameof(probabilities));
        foreach (byte label in labels.Span)
        {
            if (label >= classes)
                throw new ArgumentException($"Label {label} is none of the {classes} classes.", nameof(labels));
        }

        _probabilities = probabilities;
        Labels = labels;
        Classes = classes;
        _predicted = new int[labels.Length];
        for (int image = 0; image < _predicted.Length; image++)
            _predicted[image] = Decision.Of(Of(image));
    }

    /// <summary>Class numbers that the images are held to have.</summary>
    public ReadOnlyMemory<byte> Labels { get; }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Number of images, at least 1.</summary>
    public int Count => _predicted.Length;

    /// <summary>Images × classes, row-major.</summary>
    public ReadOnlySpan<double> Probabilities => _probabilities;

    /// <summary>The probability of each class for one image.</summary>
    public ReadOnlySpan<double> Of(int image) => _probabilities.AsSpan(image * Classes, Classes);

    /// <summary>The label of one image.</summary>
    public int Label(int image) => Labels.Span[image];

    /// <summary>The most probable class, the lower one of equals.</summary>
    public int PredictedClass(int image) => _predicted[image];

    /// <summary>Whether the most probable class is the label.</summary>
    public bool IsCorrect(int image) => _predicted[image] == Label(image);

    /// <summary>Probability of the predicted class, 1 / classes … 1; NaN where a probability is.</summary>
    public double Confidence(int image) => Of(image)[_predicted[image]];

    /// <summary>Probability of the label.</summary>
    public double LabelProbability(int image) => Of(image)[Label(image)];

    /// <summary>Whether all probabilities of one image are numbers; not so where the network diverged.</summary>
    public bool IsFinite(int image)
    {
        foreach (double probability in Of(image))
        {
            if (!double.IsFinite(probability))
                return false;
        }

        return true;
    }
}

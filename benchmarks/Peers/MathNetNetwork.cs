using MathNet.Numerics.LinearAlgebra;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Benchmarks.Peers;

/// <summary>The document's network as one writes it with MathNet.Numerics: matrices, operators, its managed provider.</summary>
internal sealed class MathNetNetwork
{
    private const float LearningRate = 0.01f;
    private const int BatchSize = 100;

    private readonly NumPyRandom _random;
    private readonly Matrix<float>[] _weights;
    private readonly Vector<float>[] _biases;

    public MathNetNetwork(int[] widths, uint seed)
    {
        _random = new NumPyRandom(seed);
        _weights = [.. widths.Zip(widths[1..], (below, above) => Draw(below, above))];
        _biases = [.. widths[1..].Select(width => Vector<float>.Build.Dense(width))];
    }

    public static Matrix<float> Images(ImageSet images) => Matrix<float>.Build.Dense(
        images.Count, images.PixelsPerImage, (row, column) => images.Pixels.Span[(row * images.PixelsPerImage) + column] / 255f);

    public void Step(Matrix<float> x, ReadOnlySpan<byte> labels)
    {
        int[] batch = new int[BatchSize];
        _random.Choice(labels.Length, batch);
        Matrix<float> images = Matrix<float>.Build.DenseOfRowVectors(batch.Select(x.Row));
        Matrix<float>[] inputs = Forward(images, out Matrix<float> scores);
        Matrix<float> delta = Softmax(scores);
        for (int row = 0; row < BatchSize; row++)
            delta[row, labels[batch[row]]] -= 1;
        delta /= BatchSize;
        for (int layer = _weights.Length - 1; layer >= 0; layer--)
        {
            Matrix<float> ofWeights = inputs[layer].TransposeThisAndMultiply(delta);
            Vector<float> ofBiases = delta.ColumnSums();
            if (layer > 0)
                delta = delta.TransposeAndMultiply(_weights[layer]).PointwiseMultiply(inputs[layer].Map(value => value > 0 ? 1f : 0f, Zeros.Include));
            _weights[layer] -= LearningRate * ofWeights;
            _biases[layer] -= LearningRate * ofBiases;
        }
    }

    public double Accuracy(Matrix<float> x, ReadOnlySpan<byte> labels)
    {
        Forward(x, out Matrix<float> scores);
        int correct = 0;
        for (int row = 0; row < labels.Length; row++)
            correct += scores.Row(row).MaximumIndex() == labels[row] ? 1 : 0;
        return (double)correct / labels.Length;
    }

    private Matrix<float>[] Forward(Matrix<float> x, out Matrix<float> scores)
    {
        Matrix<float>[] inputs = new Matrix<float>[_weights.Length];
        scores = x;
        for (int layer = 0; layer < _weights.Length; layer++)
        {
            inputs[layer] = x;
            Vector<float> bias = _biases[layer];
            scores = x * _weights[layer];
            scores.MapIndexedInplace((_, column, value) => value + bias[column], Zeros.Include);
            x = scores.PointwiseMaximum(0);
        }

        return inputs;
    }

    private static Matrix<float> Softmax(Matrix<float> scores)
    {
        Matrix<float> exponentials = Matrix<float>.Build.DenseOfRowVectors(
            scores.EnumerateRows().Select(row => (row - row.Maximum()).PointwiseExp()));
        return exponentials.NormalizeRows(1);
    }

    private Matrix<float> Draw(int below, int above)
    {
        float[] values = new float[below * above];
        _random.FillNormal(Math.Sqrt(2.0 / below), values.AsSpan());
        return Matrix<float>.Build.DenseOfRowMajor(below, above, values);
    }
}

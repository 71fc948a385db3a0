using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Models;

/// <summary>
/// One network's softmax, or the mean of several with units dropped at random: Monte-Carlo dropout
/// (Gal and Ghahramani 2016, section 4: the mean over stochastic forward passes).
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="network">Evaluated.</param>
/// <param name="kernels">Arithmetic.</param>
/// <param name="samples">Forward passes with dropout; 0 for one without, units scaled instead.</param>
/// <param name="seed">Masks of sample s for a block of images are drawn from a stream of their own, named for both.</param>
public sealed class NetworkPredictor<T>(Network<T> network, IKernels<T> kernels, int samples = 0, uint seed = 0) : IPredictor
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Images a block.</summary>
    private const int BlockSize = 240;

    /// <inheritdoc/>
    public int Classes => network.Outputs;

    /// <inheritdoc/>
    public double[] Predict(ImageSet images, WorkerTeam team, CancellationToken cancellationToken)
    {
        if (images.PixelsPerImage != network.Inputs)
            throw new ArgumentException($"The network takes {network.Inputs} pixels, the images have {images.PixelsPerImage}.", nameof(images));
        double[] probabilities = new double[checked(images.Count * Classes)];
        team.Run((images.Count + BlockSize - 1) / BlockSize, (_, block) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            int start = block * BlockSize;
            int rows = Math.Min(BlockSize, images.Count - start);
            ImageMatrix<T> x = new(images.Slice(start, rows));
            PredictBlock(x.Rows(0, rows), rows, block, probabilities.AsSpan(start * Classes, rows * Classes), cancellationToken);
        });
        return probabilities;
    }

    private void PredictBlock(ReadOnlySpan<T> x, int rows, int block, Span<double> probabilities, CancellationToken cancellationToken)
    {
        InferenceBuffers<T> buffers = new(network, rows);
        if (samples == 0)
        {
            AddSoftmax(network.Infer(kernels, x, rows, buffers), rows, probabilities);
            return;
        }

        for (int sample = 0; sample < samples; sample++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            NumPyRandom masks = NumPyRandom.Derived(seed, $"monte carlo dropout {sample} {block}");
            AddSoftmax(network.Sample(kernels, x, rows, masks, buffers), rows, probabilities);
        }

        foreach (ref double probability in probabilities)
            probability /= samples;
    }

    private void AddSoftmax(Span<T> logits, int rows, Span<double> sum)
    {
        kernels.Softmax(logits, rows, Classes, logits);
        for (int i = 0; i < logits.Length; i++)
            sum[i] += double.CreateTruncating(logits[i]);
    }
}

using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.RandomFeatures;

/// <summary>
/// A linear layer A on N random ReLU features φ = z/√N (Rahimi and Recht 2007), fitted to one-hot labels in closed form:
/// min ‖ΦA − Y‖² + λ‖A‖². With the eigenvectors V and eigenvalues σ of ΦᵀΦ it is A = V·(σ + λ)⁻¹·Vᵀ·ΦᵀY for every λ, so one
/// decomposition serves all (Hastie, Tibshirani and Friedman 2009, section 3.4.1); where N > n, with those of the smaller
/// ΦΦᵀ, it is A = Φᵀ·V·(σ + λ)⁻¹·VᵀY. Test error peaks at N = n and falls again beyond: double descent (Belkin et al. 2019;
/// Mei and Montanari 2022).
/// </summary>
public static class RandomFeatureRidge
{
    /// <summary>Eigenvalues below n · 2⁻⁵² · the largest are taken for 0, as NumPy's <c>matrix_rank</c> does.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    private static readonly IKernels<double> Kernels = KernelCatalog.Fastest<double>().Kernels;

    /// <summary>Solves for each number of features, from the smallest, and each λ.</summary>
    /// <param name="train">n training images.</param>
    /// <param name="test">Test images.</param>
    /// <param name="features">Numbers of features N, ascending, each at least 1.</param>
    /// <param name="lambdas">λ ≥ 0.</param>
    /// <param name="seed">Seed of the features.</param>
    /// <param name="cancellationToken">Stops between two numbers of features.</param>
    /// <returns>For each N the score of each λ; worked out as they are asked for.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<IReadOnlyList<RidgeScore>> Solve(
        ImageSet train,
        ImageSet test,
        IReadOnlyList<int> features,
        IReadOnlyList<double> lambdas,
        uint seed,
        CancellationToken cancellationToken)
    {
        FeatureProducts products = new(train, test, seed);
        return features.Select(count =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            products.GrowTo(count);
            return Scores(count <= train.Count ? Primal(products, train, lambdas) : Dual(products, train, lambdas), count, train, test, lambdas);
        });
    }

    // Of the features themselves: ΦᵀΦ is N × N.
    private static Fit Primal(FeatureProducts products, ImageSet train, IReadOnlyList<double> lambdas)
    {
        int count = products.Features;
        double scale = 1 / Math.Sqrt(count);
        double[] features = [.. products.Values.Select(value => scale * value)];
        ReadOnlySpan<double> fitted = features.AsSpan(0, train.Count * count);
        double[] gram = new double[count * count];
        Kernels.AffineWeightGradient(fitted, fitted, train.Count, count, count, gram);
        double[] moments = new double[count * train.Classes];
        Kernels.AffineWeightGradient(fitted, OneHot(train), train.Count, count, train.Classes, moments);
        double[] layers = Coefficients(gram, moments, train.Classes, lambdas);
        double[] norms = new double[lambdas.Count];
        for (int i = 0; i < layers.Length; i++)
            norms[i / train.Classes % lambdas.Count] += layers[i] * layers[i];
        return new(Answers(features, count, layers), norms);
    }

    // Of the inner products of the images: ΦΦᵀ is n × n, and ‖A‖² = tr(CᵀΦΦᵀC) for A = ΦᵀC.
    private static Fit Dual(FeatureProducts products, ImageSet train, IReadOnlyList<double> lambdas)
    {
        double[] inner = [.. products.Sums.Select(sum => sum / products.Features)];
        double[] coefficients = Coefficients(inner[..(train.Count * train.Count)], OneHot(train), train.Classes, lambdas);
        double[] answers = Answers(inner, train.Count, coefficients);
        double[] norms = new double[lambdas.Count];
        for (int i = 0; i < coefficients.Length; i++)
            norms[i / train.Classes % lambdas.Count] += coefficients[i] * answers[i];
        return new(answers, norms);
    }

    /// <summary>V·(σ + λ)⁻¹·Vᵀ·targets of a symmetric matrix.</summary>
    /// <param name="symmetric">k × k.</param>
    /// <param name="targets">k × classes.</param>
    /// <param name="classes">Columns of the targets.</param>
    /// <param name="lambdas">λ ≥ 0.</param>
    /// <returns>k × (λ · classes): for each λ in turn its columns.</returns>
    private static double[] Coefficients(double[] symmetric, double[] targets, int classes, IReadOnlyList<double> lambdas)
    {
        int k = targets.Length / classes;
        Evd<double> evd = new DenseMatrix(k, k, symmetric).Evd(Symmetricity.Symmetric);
        double[] values = [.. evd.EigenValues.Select(value => value.Real)];
        double least = k * Epsilon * values.Max();
        // MathNet's columns are our rows: vectors is Vᵀ.
        double[] vectors = ((DenseMatrix)evd.EigenVectors).Values;
        double[] projected = new double[targets.Length];
        Kernels.Affine(vectors, targets, new double[classes], k, k, classes, projected);
        int width = lambdas.Count * classes;
        double[] scaled = new double[k * width];
        for (int row = 0; row < k; row++)
        {
            for (int column = 0; column < width; column++)
                scaled[(row * width) + column] = projected[(row * classes) + (column % classes)] * Factor(values[row], lambdas[column / classes], least);
        }

        double[] coefficients = new double[k * width];
        Kernels.AffineWeightGradient(vectors, scaled, k, k, width, coefficients);
        return coefficients;
    }

    private static double Factor(double eigenvalue, double lambda, double least) =>
        lambda > 0 ? 1 / (Math.Max(0, eigenvalue) + lambda) : eigenvalue > least ? 1 / eigenvalue : 0;

    private static double[] Answers(double[] rows, int inputs, double[] layers)
    {
        int outputs = layers.Length / inputs;
        double[] answers = new double[rows.Length / inputs * outputs];
        Kernels.Affine(rows, layers, new double[outputs], rows.Length / inputs, inputs, outputs, answers);
        return answers;
    }

    private static double[] OneHot(ImageSet images)
    {
        double[] labels = new double[images.Count * images.Classes];
        for (int image = 0; image < images.Count; image++)
            labels[(image * images.Classes) + images.Labels.Span[image]] = 1;
        return labels;
    }

    private static List<RidgeScore> Scores(Fit fit, int count, ImageSet train, ImageSet test, IReadOnlyList<double> lambdas)
    {
        List<RidgeScore> scores = [];
        for (int lambda = 0; lambda < lambdas.Count; lambda++)
        {
            (double trainSquared, double trainError) = Score(fit.Answers, 0, lambda, lambdas.Count, train);
            (double testSquared, double testError) = Score(fit.Answers, train.Count, lambda, lambdas.Count, test);
            scores.Add(new(count, lambdas[lambda], trainSquared, trainError, testSquared, testError, Math.Sqrt(Math.Max(0, fit.SquaredNorms[lambda]))));
        }

        return scores;
    }

    private static (double Squared, double Error) Score(double[] answers, int start, int lambda, int lambdas, ImageSet images)
    {
        double squared = 0;
        int wrong = 0;
        for (int image = 0; image < images.Count; image++)
        {
            int label = images.Labels.Span[image];
            ReadOnlySpan<double> row = answers.AsSpan(((((start + image) * lambdas) + lambda) * images.Classes), images.Classes);
            for (int column = 0; column < row.Length; column++)
            {
                double miss = row[column] - (column == label ? 1 : 0);
                squared += miss * miss;
            }

            wrong += Decision.Of(row) == label ? 0 : 1;
        }

        return (squared / images.Count, wrong / (double)images.Count);
    }

    /// <summary>What a fit answers.</summary>
    /// <param name="Answers">(n + t) × λ × classes.</param>
    /// <param name="SquaredNorms">‖A‖² for each λ.</param>
    private sealed record Fit(double[] Answers, double[] SquaredNorms);
}

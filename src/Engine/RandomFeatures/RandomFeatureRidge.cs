using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.RandomFeatures;

/// <summary>
/// A linear layer A on N random ReLU features φ = z/√N (Rahimi and Recht 2007), fitted to one-hot labels in closed form:
/// min ‖ΦA − Y‖² + λ‖A‖². By the eigenvectors V and eigenvalues σ of K = ΦΦᵀ (n × n) it is A = Φᵀ·V·(σ + λ)⁻¹·VᵀY for every λ,
/// so one decomposition serves all (Hastie, Tibshirani and Friedman 2009, section 3.4.1, in its dual form). Test error peaks
/// at N = n and falls again beyond: double descent (Belkin et al. 2019; Mei and Montanari 2022).
/// </summary>
public static class RandomFeatureRidge
{
    /// <summary>Eigenvalues below n · 2⁻⁵² · the largest are taken for 0, as NumPy's <c>matrix_rank</c> does.</summary>
    private const double Epsilon = 2.220446049250313e-16;

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
        Matrix<double> labels = OneHot(train);
        return features.Select(count =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Solve(products, count, train, test, labels, lambdas);
        });
    }

    private static List<RidgeScore> Solve(
        FeatureProducts products, int count, ImageSet train, ImageSet test, Matrix<double> labels, IReadOnlyList<double> lambdas)
    {
        products.GrowTo(count);
        int n = products.TrainCount;
        // Row-major sums are the columns of their transpose.
        Matrix<double> all = DenseMatrix.OfColumnMajor(n, products.Sums.Length / n, products.Sums).Transpose() / count;
        Matrix<double> gram = all.SubMatrix(0, n, 0, n);
        Evd<double> evd = gram.Evd(Symmetricity.Symmetric);
        Vector<double> values = evd.EigenValues.Real();
        Matrix<double> projected = evd.EigenVectors.TransposeThisAndMultiply(labels);
        List<RidgeScore> scores = [];
        foreach (double lambda in lambdas)
        {
            double[] factors = Factors(values, lambda, n);
            Matrix<double> dual = evd.EigenVectors * Scaled(projected, factors);
            Matrix<double> answers = all * dual;
            // ‖A‖² = tr(Cᵀ·K·C).
            double norm = dual.PointwiseMultiply(answers.SubMatrix(0, n, 0, labels.ColumnCount)).RowSums().Sum();
            (double trainSquared, double trainError) = Score(answers, 0, train);
            (double testSquared, double testError) = Score(answers, n, test);
            scores.Add(new(count, lambda, trainSquared, trainError, testSquared, testError, Math.Sqrt(Math.Max(0, norm))));
        }

        return scores;
    }

    private static double[] Factors(Vector<double> eigenvalues, double lambda, int n)
    {
        double least = n * Epsilon * eigenvalues.Maximum();
        return [.. eigenvalues.Select(value => lambda > 0 ? 1 / (Math.Max(0, value) + lambda) : value > least ? 1 / value : 0)];
    }

    private static Matrix<double> Scaled(Matrix<double> rows, double[] factors) =>
        DenseMatrix.Create(rows.RowCount, rows.ColumnCount, (row, column) => rows[row, column] * factors[row]);

    private static DenseMatrix OneHot(ImageSet images) =>
        DenseMatrix.Create(images.Count, images.Classes, (row, column) => images.Labels.Span[row] == column ? 1 : 0);

    private static (double Squared, double Error) Score(Matrix<double> answers, int start, ImageSet images)
    {
        double squared = 0;
        int wrong = 0;
        double[] row = new double[images.Classes];
        for (int image = 0; image < images.Count; image++)
        {
            int label = images.Labels.Span[image];
            for (int column = 0; column < row.Length; column++)
            {
                row[column] = answers[start + image, column];
                double miss = row[column] - (column == label ? 1 : 0);
                squared += miss * miss;
            }

            wrong += Decision.Of<double>(row) == label ? 0 : 1;
        }

        return (squared / images.Count, wrong / (double)images.Count);
    }
}

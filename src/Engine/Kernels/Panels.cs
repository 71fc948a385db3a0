namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// How a matrix is cut into panels of columns: as few as the registers allow, their widths as equal as can be (a hundred
/// columns of single precision at 256 bits are 13 vectors: 3 + 3 + 3 + 2 + 2).
/// </summary>
internal readonly struct Panels
{
    private readonly int _vectors;
    private readonly int _vectorSize;

    /// <param name="columns">Columns of the matrix.</param>
    /// <param name="vectorSize">Elements of a vector.</param>
    /// <param name="registers">Vector registers of the processor.</param>
    public Panels(int columns, int vectorSize, int registers)
    {
        int widest = registers >= 32 ? 4 : 3;
        _vectorSize = vectorSize;
        _vectors = (columns + vectorSize - 1) / vectorSize;
        Count = (_vectors + widest - 1) / widest;
    }

    /// <summary>Number of panels.</summary>
    public int Count { get; }

    /// <summary>Columns rounded up to whole vectors.</summary>
    public int PaddedColumns => _vectors * _vectorSize;

    /// <summary>Vectors of a panel.</summary>
    public int Vectors(int panel) => (_vectors / Count) + (panel < _vectors % Count ? 1 : 0);

    /// <summary>Columns of a panel, rounded up to whole vectors.</summary>
    public int Width(int panel) => Vectors(panel) * _vectorSize;

    /// <summary>Where a panel begins.</summary>
    public int FirstColumn(int panel) => ((panel * (_vectors / Count)) + Math.Min(panel, _vectors % Count)) * _vectorSize;
}

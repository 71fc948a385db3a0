namespace OverfitWeb.Ui.Charts;

/// <summary>What the charts of a board share.</summary>
/// <param name="Key">Names the board to the drawing script.</param>
/// <param name="LogX">Whether epochs are logarithmic.</param>
/// <param name="Smoothing">Weight of what came before in the moving average, 0 for none; the raw line stays, paler.</param>
public sealed record ChartBoardState(string Key, bool LogX, double Smoothing);

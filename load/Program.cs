using System.Globalization;
using OverfitWeb.Load;

// Each step is begun by scripts/load.sh, which starts and stops the service in between.
string[] lines = args switch
{
    ["train", string address, string runs] => await Training.RunAsync(new(address), int.Parse(runs, CultureInfo.InvariantCulture)),
    ["multiply", string folder, string runs] => Multiplication.Run(folder, int.Parse(runs, CultureInfo.InvariantCulture)),
    ["list", string address, string seconds] => await ListLoad.RunAsync(new(address), TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))),
    ["get", string address, string seconds] => await GetLoad.RunAsync(new(address), TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))),
    ["first-epoch", string address, string times] => await FirstEpoch.RunAsync(new(address), int.Parse(times, CultureInfo.InvariantCulture)),
    ["estimates", string address] => await EstimateCheck.RunAsync(new(address)),
    _ => throw new ArgumentException("Usage: train ADDRESS RUNS | multiply FOLDER RUNS | list ADDRESS SECONDS | get ADDRESS SECONDS | first-epoch ADDRESS TIMES | estimates ADDRESS"),
};
foreach (string line in lines)
    Console.WriteLine(line);

using BenchmarkDotNet.Running;
using OverfitWeb.Benchmarks.Verbs;

// Usage: VERB [--option value …], or the options of BenchmarkDotNet.
if (args is [string name, .. string[] rest] && Verb.Find(name) is Verb verb)
    return verb.Execute(rest);
if (args is [] || !args[0].StartsWith('-') || args[0] is "--help" or "-h")
    return Verb.ShowHelp();
BenchmarkSwitcher.FromAssembly(typeof(Verb).Assembly).Run(args);
return 0;

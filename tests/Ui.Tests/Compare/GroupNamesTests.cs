using System.Text.Json;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Compare;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Compare;

public sealed class GroupNamesTests
{
    [Fact]
    public void Several_runs_go_by_their_preset_and_one_by_its_own_name() =>
        Assert.Equal(["overfit", "overfit #0003"], Names([1, 2], [3]));

    [Fact]
    public void Two_groups_of_one_name_are_told_apart_by_what_differs() =>
        Assert.Equal(["overfit (–)", "overfit (L2 λ = 0.1)"], Names([1, 2], [3, 4]));

    [Theory]
    [InlineData("""{"kind": "sgd", "learningRate": 0.01, "momentum": 0}""", """{"kind": "adam", "learningRate": 0.001}""", "overfit (SGD)", "overfit (Adam)")]
    [InlineData("""{"kind": "sgd", "learningRate": 0.01}""", """{"kind": "sgd", "learningRate": 0.1}""", "overfit (SGD η = 0.01)", "overfit (SGD η = 0.1)")]
    public void Two_choices_go_by_their_kinds_and_two_of_a_kind_by_their_parameters(string first, string second, params string[] expected) =>
        Assert.Equal(expected, Names("/optimizer", number => number > 2 ? second : first, [1, 2], [3, 4]));

    private static IEnumerable<string> Names(params int[][] groups) =>
        Names("/penalties", number => number > 2 ? """[{"kind": "l2", "lambda": 0.1}]""" : "[]", groups);

    private static IEnumerable<string> Names(string pointer, Func<int, string> value, params int[][] groups)
    {
        int[] all = [.. groups.SelectMany(same => same)];
        var comparison = new CompareResponse(
            [.. all.Select(number => new ComparedRun(Some.Run(number, RunStatus.Succeeded), []))],
            [
                Difference(pointer, all, value),
                Difference(GroupNames.Seed, all, number => $"{number}"),
            ])
        {
            Groups = [.. groups.Select((same, group) => Some.Group($"{group}", [.. same.Select(Some.Id)]))],
        };
        return GroupNames.Of(comparison, Words.All).Values;
    }

    private static SpecDifference Difference(string pointer, int[] runs, Func<int, string> value) =>
        new(pointer, [.. runs.Select(number => (JsonElement?)JsonElement.Parse(value(number)))]);
}

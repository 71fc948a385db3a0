using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>One typed field with what is allowed below it, or the service's sentence.</summary>
public sealed partial class FormTextField
{
    private MudTextField<string>? _input;

    /// <summary>Which field it is.</summary>
    [Parameter, EditorRequired]
    public RunFormField Field { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>As typed.</summary>
    [Parameter]
    public string Value { get; set; } = "";

    /// <summary>It was typed.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>What the catalogue allows.</summary>
    [Parameter]
    public CatalogParameter? Range { get; set; }

    /// <summary>The service's sentence, null for none.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether it does not apply.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool IsNumber => Field != RunFormField.Name;

    private string TestId => $"field-{JsonNamingPolicy.CamelCase.ConvertName(Field.ToString())}";

    /// <summary>A description that is not on the page must not be pointed at: an error takes the hint's place.</summary>
    private string? HintId => Error is null && Hint.Length > 0 ? TestId + "-hint" : null;

    private string Hint => Range switch
    {
        { Minimum: { } low, Maximum: { } high, ExclusiveMinimum: true, ExclusiveMaximum: true } => L["Range_Between", Number(low), Number(high)],
        { Minimum: { } low, Maximum: { } high, ExclusiveMinimum: true } => L["Range_Above", Number(low), Number(high)],
        { Minimum: { } low, Maximum: { } high, ExclusiveMaximum: true } => L["Range_Below", Number(low), Number(high)],
        { Minimum: { } low, Maximum: { } high } => L["Range", Number(low), Number(high)],
        { Minimum: { } low } => L["Range_From", Number(low)],
        { Description: { } description } => description.Local(),
        _ => "",
    };

    /// <summary>Puts the cursor into it.</summary>
    public ValueTask FocusAsync() => _input?.FocusAsync() ?? ValueTask.CompletedTask;

    private static string Number(double value) => value.ToString("#,0.##########", CultureInfo.CurrentCulture);
}

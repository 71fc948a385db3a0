using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.NewRun;

/// <summary>What the parts of the form share: the draft, what is allowed, what is wrong, and what a lesson shows.</summary>
public sealed class FormState(CatalogResponse catalog, DraftReading reading)
{
    private readonly Dictionary<string, Func<ValueTask>> _fields = [];

    /// <summary>Something was changed.</summary>
    public event Action? Changed;

    /// <summary>What may be asked for.</summary>
    public CatalogResponse Catalog { get; } = catalog;

    /// <summary>What stands in the form.</summary>
    public RunDraft Draft { get; private set; } = reading.Draft;

    /// <summary>What a teacher chose to show; null for everything.</summary>
    public Lesson? Lesson { get; } = reading.Lesson;

    /// <summary>The sentences beside the fields.</summary>
    public FormErrors Errors { get; set; } = FormErrors.None;

    /// <summary>The field whose text never reaches the draft, such as a depth that is no number; null for none.</summary>
    public string? OwnError { get; set; }

    /// <summary>Fields that the page shows, by pointer.</summary>
    public IReadOnlyCollection<string> Fields => _fields.Keys;

    /// <summary>A seed of NumPy's generator, drawn at random.</summary>
    public static long NewSeed() => Random.Shared.NextInt64(1L << 32);

    /// <summary>Begins with another preset; what belongs to the start and not to the spec stays.</summary>
    public void Begin(PresetResponse preset)
    {
        Draft = new RunDraft(preset) { Runs = Draft.Runs, Roll = Draft.Roll };
        Touch();
    }

    /// <summary>Says that something was changed.</summary>
    public void Touch() => Changed?.Invoke();

    /// <summary>Whether a control is on the page.</summary>
    public bool Shows(string control) => Lesson is null || Lesson.Controls.Contains(control);

    /// <summary>What the catalogue says of a plain member.</summary>
    public CatalogParameter? Field(string pointer) => Catalog.Fields.FirstOrDefault(field => field.Name == pointer);

    /// <summary>A field is on the page: errors at it or below it stand there.</summary>
    public void Register(string pointer, Func<ValueTask> focus) => _fields[pointer] = focus;

    /// <summary>A field has left the page; one that took its place there stays.</summary>
    public void Forget(string pointer, Func<ValueTask> focus)
    {
        if (_fields.GetValueOrDefault(pointer) == focus)
            _fields.Remove(pointer);
    }

    /// <summary>The sentence for a field, null for none.</summary>
    public string? ErrorAt(string pointer) => Errors.For(pointer, Fields);

    /// <summary>Sentences that have no field on the page.</summary>
    public IEnumerable<string> ErrorsElsewhere => Errors.Elsewhere(Fields);

    /// <summary>Puts the cursor into a field.</summary>
    public ValueTask FocusAsync(string pointer) => _fields.TryGetValue(pointer, out Func<ValueTask>? focus) ? focus() : ValueTask.CompletedTask;
}

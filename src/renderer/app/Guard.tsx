import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly children: ReactNode;
  /** What is guarded: with another one the guard begins anew. */
  readonly of: string;
  /** The way on beside trying again. */
  readonly action: { readonly label: string; readonly run: () => void };
};

type State = { readonly of: string; readonly failure: string | null };

/** Keeps a screen that cannot be drawn from taking the window with it, and says what happened and what to do. */
export class Guard extends Component<Props, State> {
  override state: State = { of: this.props.of, failure: null };

  static getDerivedStateFromError(error: unknown): Pick<State, 'failure'> {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, failure: null };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const { label, run } = this.props.action;
    return (
      <div role="alert">
        <EmptyState
          title={t('app.broken.title')}
          actions={
            <>
              <Button variant="primary" onPress={() => this.setState({ failure: null })}>
                {t('app.broken.again')}
              </Button>
              <Button onPress={run}>{label}</Button>
            </>
          }
        >
          {t('app.broken.text')} <span className="select-text">{t('app.broken.why', { failure })}</span>
        </EmptyState>
      </div>
    );
  }
}
